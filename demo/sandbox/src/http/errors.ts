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
export const apiKeyRefused = () => new ApiError(401, "Invalid API key");
export const invalidCredentials = () => coded(401, "INVALID_CREDENTIALS", "Invalid email or password");

// 403
export const forbidden = () => new ApiError(403, "Insufficient permissions");
export const featureDisabled = (flag: string) => coded(403, "FEATURE_DISABLED", `Feature not enabled: ${flag}`, flag);
export const accountInactive = () => coded(403, "ACCOUNT_INACTIVE", "Account is not active");

// 400
export const invalidJson = () => coded(400, "INVALID_JSON", "Request body is not valid JSON");
export const missingField = (name: string) => coded(400, "MISSING_FIELD", `Missing required field: ${name}`, name);
export const invalidField = (name: string) => coded(400, "VALIDATION_ERROR", `Invalid value for ${name}`, name);
export const payloadTooLarge = () => coded(400, "PAYLOAD_TOO_LARGE", "Request body is too large");
export const weakPassword = () => coded(400, "WEAK_PASSWORD", "Password does not meet the requirements", "password");
export const invalidToken = () => coded(400, "INVALID_TOKEN", "Invalid or expired token", "token");
export const invalidRange = (endField: string) => coded(400, "INVALID_RANGE", "Invalid time range", endField);

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
  ACTIVITY: "Activity",
  TRAINING_PLAN: "Training plan",
  WORKOUT: "Workout",
  PLAN_INSTANCE: "Plan instance",
} as const;

export const notFound = (noun: keyof typeof NOUNS) => coded(404, `${noun}_NOT_FOUND`, `${NOUNS[noun]} not found`);

// 409
export const emailTaken = () => coded(409, "EMAIL_TAKEN", "Email already registered", "email");
export const usernameTaken = () => coded(409, "USERNAME_TAKEN", "Username already taken", "username");

// 429, 500
export const rateLimited = (retryAfterSeconds: number) =>
  new ApiError(429, "Too many requests", { code: "RATE_LIMITED" }, retryAfterSeconds);
export const internalError = () => coded(500, "INTERNAL_ERROR", "Internal server error");

function coded(status: number, code: string, message: string, field?: string): ApiError {
  return new ApiError(status, message, field === undefined ? { code } : { code, field });
}
