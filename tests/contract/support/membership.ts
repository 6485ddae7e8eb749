import { anyText, count, date, email, flag, id, iso, listOf, object, oneOf, optional, text, url, type Shape } from './shapes.js';

/** What everybody may see of a membership; coaches see `labels` and `notes` besides. */
export const ownMember = (more: Record<string, Shape> = {}): Shape => object({
  user_id: id, email, name: text, nickname: optional(text), profile_image_url: optional(url), role: oneOf('head_coach', 'assistant_coach', 'coach', 'athlete'), membership_roles: listOf(text, { atLeast: 1 }),
  status: oneOf('active', 'inactive', 'suspended'), member_level: optional(text), coach_id: optional(id), group_ids: listOf(id), has_push_token: flag, joined_at: iso, ...more,
});
export const member = (more: Record<string, Shape> = {}): Shape => ownMember({ labels: listOf(text), notes: optional(anyText), ...more });

export const invitation = (more: Record<string, Shape> = {}): Shape => object({
  invitation_id: id, type: oneOf('single', 'multi'), email: optional(email), first_name: optional(text), group_id: optional(id), training_plan_id: optional(id), start_date: optional(date),
  token: text, invite_url: url, max_uses: optional(count), use_count: count, status: oneOf('pending', 'accepted', 'revoked', 'expired', 'exhausted'), created_by: id, created_at: iso, expires_at: optional(iso), ...more,
});
