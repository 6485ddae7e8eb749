/** The errors of contract 1.4, each with its exact text. */

export interface ErrorDetails {
  code: string;
  field?: string;
}

export class ApiError extends Error {
  readonly status: number;
  readonly details: ErrorDetails | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, message: string, details?: ErrorDetails, retryAfterSeconds?: number) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.details = details;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get body(): { error: string; details?: ErrorDetails } {
    return this.details ? { error: this.message, details: this.details } : { error: this.message };
  }
}

// 401
export const noToken = () => new ApiError(401, "No authentication token provided");
export const tokenRefused = () => new ApiError(401, "token validation error");
export const noApiKey = () => new ApiError(401, "No API key provided");
export const apiKeyRefused = () => new ApiError(401, "Invalid API key");
export const invalidCredentials = () => coded(401, "INVALID_CREDENTIALS", "Invalid email or password");
export const invalidSignature = () => coded(401, "INVALID_SIGNATURE", "Invalid signature");

// 403
export const forbidden = () => new ApiError(403, "Insufficient permissions");
export const featureDisabled = (flag: string) => coded(403, "FEATURE_DISABLED", `Feature not enabled: ${flag}`, flag);
export const accountInactive = () => coded(403, "ACCOUNT_INACTIVE", "Account is not active");
export const emailMismatch = () => coded(403, "EMAIL_MISMATCH", "Invitation was sent to another email address");
export const aiCreditsExhausted = () => coded(403, "AI_CREDITS_EXHAUSTED", "Monthly AI credits used up");

// 400
export const invalidJson = () => coded(400, "INVALID_JSON", "Request body is not valid JSON");
export const missingField = (name: string) => coded(400, "MISSING_FIELD", `Missing required field: ${name}`, name);
export const invalidField = (name: string) => coded(400, "VALIDATION_ERROR", `Invalid value for ${name}`, name);
export const payloadTooLarge = () => coded(400, "PAYLOAD_TOO_LARGE", "Request body is too large");
export const weakPassword = () => coded(400, "WEAK_PASSWORD", "Password does not meet the requirements", "password");
export const invalidToken = () => coded(400, "INVALID_TOKEN", "Invalid or expired token", "token");
export const invalidRange = (endField: string) => coded(400, "INVALID_RANGE", "Invalid time range", endField);
export const invalidCursor = () => coded(400, "INVALID_CURSOR", "Invalid cursor", "cursor");
export const invalidReturnUrl = (field: string) => coded(400, "INVALID_RETURN_URL", `${field} is not allowed`, field);
export const invalidImage = () => coded(400, "INVALID_IMAGE", "Image could not be read", "image");
export const imageTooLarge = () => coded(400, "IMAGE_TOO_LARGE", "Image exceeds 5 MB", "image");
export const messageTooLong = () => coded(400, "MESSAGE_TOO_LONG", "Message is too long", "message");

// 404
export const routeNotFound = () => coded(404, "NOT_FOUND", "Not found");

const NOUNS = {
  USER: "User",
  ORGANIZATION: "Organization",
  MEMBER: "Member",
  COACH: "Coach",
  INVITATION: "Invitation",
  API_KEY: "API key",
  GROUP: "Group",
  JOIN_REQUEST: "Join request",
  ACTIVITY: "Activity",
  RACE: "Race",
  TRAINING_PLAN: "Training plan",
  WORKOUT: "Workout",
  PLAN_INSTANCE: "Plan instance",
  NOTIFICATION: "Notification",
  DEVICE_TOKEN: "Device token",
  SUBSCRIPTION: "Subscription",
} as const;

export const notFound = (noun: keyof typeof NOUNS) => coded(404, `${noun}_NOT_FOUND`, `${NOUNS[noun]} not found`);

// 409
export const emailTaken = () => coded(409, "EMAIL_TAKEN", "Email already registered", "email");
export const usernameTaken = () => coded(409, "USERNAME_TAKEN", "Username already taken", "username");
export const organizationExists = () => coded(409, "ORGANIZATION_EXISTS", "Head coach already has an organization");
export const alreadyMember = () => coded(409, "ALREADY_MEMBER", "User is already a member");
export const memberOfOther = () => coded(409, "MEMBER_OF_OTHER_ORGANIZATION", "User belongs to another organization");
export const headCoachRequired = () => coded(409, "HEAD_COACH_REQUIRED", "The head coach cannot be removed");
export const invitationNotUsable = () => coded(409, "INVITATION_NOT_USABLE", "Invitation is no longer valid");
export const groupNameTaken = () => coded(409, "GROUP_NAME_TAKEN", "Group name already exists in the organization", "name");
export const alreadyRequested = () => coded(409, "ALREADY_REQUESTED", "Join request already pending");
export const alreadyDecided = () => coded(409, "ALREADY_DECIDED", "Join request already decided");
export const noExistingWorkouts = () => coded(409, "NO_EXISTING_WORKOUTS", "No workouts in the library match", "workout_preference");
export const replyInProgress = () => coded(409, "REPLY_IN_PROGRESS", "Wait for the current reply to finish");
export const alreadySubscribed = () => coded(409, "ALREADY_SUBSCRIBED", "Subscription already active");

// 429, 500
export const rateLimited = (retryAfterSeconds: number) =>
  new ApiError(429, "Too many requests", { code: "RATE_LIMITED" }, retryAfterSeconds);
export const internalError = () => coded(500, "INTERNAL_ERROR", "Internal server error");

export const generationFailed = () => coded(500, "AI_GENERATION_FAILED", "AI generation failed");

function coded(status: number, code: string, message: string, field?: string): ApiError {
  return new ApiError(status, message, field === undefined ? { code } : { code, field });
}
