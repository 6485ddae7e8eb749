/** What the objects of events have in common: fields that are not described here are kept. */
interface WebhookObject {
  readonly [field: string]: unknown;
  id: string;
  /** `cus_…` of the account that pays; null until there is one. */
  customer: string | null;
}

/** A finished checkout (contract 17). */
export interface CheckoutSession extends WebhookObject {
  /** `subscription` for what Astral sells. */
  mode: string;
  /** The Astral user who pays; where it is missing, `metadata.user_id`. */
  client_reference_id?: string | null;
  /** `sub_…`, once there is one. */
  subscription?: string | null;
  /** What the checkout was begun with. */
  metadata?: Readonly<Record<string, string>> | null;
}

/** One price of a subscription. */
export interface SubscriptionItem {
  readonly [field: string]: unknown;
  /** How often it is paid. */
  price?: { recurring?: { interval: 'month' | 'year' | (string & {}) } | null };
  /** Seconds since 1970. Newer versions of Stripe's API have it here, older ones at the subscription. */
  current_period_end?: number;
}

/** A subscription as it is after the event. */
export interface StripeSubscription extends WebhookObject {
  /** In the words of the payment provider. */
  status: 'active' | 'trialing' | 'past_due' | 'canceled' | 'unpaid' | 'paused' | 'incomplete' | 'incomplete_expired' | (string & {});
  /** It ends with the period that is paid. */
  cancel_at_period_end?: boolean;
  /** What the subscription was begun with. */
  metadata?: Readonly<Record<string, string>>;
  /** What is paid for. */
  items?: { data: readonly SubscriptionItem[] };
  /** Seconds since 1970. */
  current_period_end?: number;
}

/** A bill, paid or not. */
export interface Invoice extends WebhookObject {
  /** `sub_…` of what it is for; newer versions have it in `parent`. */
  subscription?: string | null;
  /** Where newer versions of Stripe's API name the subscription. */
  parent?: { subscription_details?: { subscription?: string | null } | null } | null;
  /** Such as `subscription_cycle`. */
  billing_reason?: string | null;
}

/** The objects of the events that change an Astral subscription. */
export interface WebhookObjects {
  'checkout.session.completed': CheckoutSession;
  'customer.subscription.created': StripeSubscription;
  'customer.subscription.updated': StripeSubscription;
  'customer.subscription.deleted': StripeSubscription;
  'invoice.payment_succeeded': Invoice;
  'invoice.payment_failed': Invoice;
}

/** An event of the payment provider. There are many more types than Astral heeds: `isEvent` tells which one it is. */
export interface WebhookEvent<Type extends string = string> {
  /** `evt_…`, the same when the event is sent again: handle each id once. */
  id: string;
  /** Always the same word. */
  object: 'event';
  /** What happened. */
  type: Type;
  /** Seconds since 1970. Events may arrive in another order. */
  created: number;
  /** False for test payments. */
  livemode: boolean;
  /** What it happened to. */
  data: {
    object: Type extends keyof WebhookObjects ? WebhookObjects[Type] : Readonly<Record<string, unknown>>;
    /** The former values of what an update changed. */
    previous_attributes?: Readonly<Record<string, unknown>>;
  };
}

/** Whether the event is of a type; its object is then typed. */
export function isEvent<Type extends keyof WebhookObjects>(event: WebhookEvent, type: Type): event is WebhookEvent<Type> {
  return event.type === type;
}
