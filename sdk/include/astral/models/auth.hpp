#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/user.hpp"

namespace astral {

struct TokenType : Choice<"Bearer"> { using Choice::Choice; };

struct RequestVerificationBody {
  std::string email;
};
template <>
inline constexpr auto describe<RequestVerificationBody> = model(
    "Where to send the verification e-mail.", "3",
    field<&RequestVerificationBody::email>{"An address that is not registered yet."});

struct VerificationSent {
  std::string message;
  std::int64_t expires_in = 0;
};
template <>
inline constexpr auto describe<VerificationSent> = model(
    "An e-mail with a token was sent.", "3",
    field<&VerificationSent::message>{"For people."},
    field<&VerificationSent::expires_in>{"Lifetime of the token, seconds."});

struct VerifyTokenBody {
  std::string token;
};
template <>
inline constexpr auto describe<VerifyTokenBody> = model(
    "A token to look at.", "3",
    field<&VerifyTokenBody::token>{"The token from the verification e-mail."});

struct TokenVerification {
  bool valid = false;
  std::optional<std::string> email;
  std::optional<std::string> error;
};
template <>
inline constexpr auto describe<TokenVerification> = model(
    "Whether a verification token can be used.", "3",
    field<&TokenVerification::valid>{"True when it can."},
    field<&TokenVerification::email>{"The address it was sent to, when valid."},
    field<&TokenVerification::error>{"Why not, when not."});

struct ProfileData {
  std::optional<MembershipRole> membership_role;
  std::optional<std::string> username;
  std::optional<std::string> display_name;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;
  std::optional<Preferences> preferences;
};
template <>
inline constexpr auto describe<ProfileData> = model(
    "The first facts of a new profile.", "3",
    field<&ProfileData::membership_role>{"Default `athlete`."},
    field<&ProfileData::username>{"Made from the e-mail address when absent."},
    field<&ProfileData::display_name>{"At most 50 characters."},
    field<&ProfileData::first_name>{"At most 50 characters."},
    field<&ProfileData::last_name>{"At most 50 characters."},
    field<&ProfileData::preferences>{"Language, time zone, units, workout days."});

struct CompleteSignupBody {
  std::string token;
  std::string password;
  std::optional<ProfileData> profile_data;
};
template <>
inline constexpr auto describe<CompleteSignupBody> = model(
    "The last step of the e-mail signup.", "3",
    field<&CompleteSignupBody::token>{"The token from the verification e-mail; it is used up on success."},
    field<&CompleteSignupBody::password>{"At least 8 characters with an upper-case letter, a lower-case letter and a digit."},
    field<&CompleteSignupBody::profile_data>{"The first facts of the profile."});

struct SignupBody {
  std::string firebase_id_token;
  std::optional<ProfileData> profile_data;
};
template <>
inline constexpr auto describe<SignupBody> = model(
    "A signup with Firebase. For an existing account only the membership role changes.", "3",
    field<&SignupBody::firebase_id_token>{"ID token of a Firebase sign-in."},
    field<&SignupBody::profile_data>{"The first facts of the profile."});

struct LoginBody {
  std::optional<std::string> email;
  std::optional<std::string> password;
  std::optional<std::string> firebase_id_token;
};
template <>
inline constexpr auto describe<LoginBody> = model(
    "Either `email` and `password`, or `firebase_id_token`.", "3",
    field<&LoginBody::email>{"Login address."},
    field<&LoginBody::password>{"Password of the account."},
    field<&LoginBody::firebase_id_token>{"ID token of a Firebase sign-in."});

struct Credentials {
  Id user_id;
  std::string email;
  bool is_verified = false;
  bool is_active = false;
  std::vector<std::string> roles;
};
template <>
inline constexpr auto describe<Credentials> = model(
    "The login itself, apart from the profile.", "3",
    field<&Credentials::user_id>{"Id of the account."},
    field<&Credentials::email>{"Login address."},
    field<&Credentials::is_verified>{"May be false in the answer to a signup and true from the next read on."},
    field<&Credentials::is_active>{"False when the account may not sign in."},
    field<&Credentials::roles>{"`user`, and `admin` for administrators."});

struct SignIn {
  Id user_id;
  Secret access_token;
  TokenType token_type;
  AnyTime expires_at;
  std::optional<Credentials> credentials;
  std::optional<User> profile;
  std::optional<bool> is_new_user;
  std::optional<bool> success;
};
template <>
inline constexpr auto describe<SignIn> = model(
    "A session has begun. The client keeps the token; an application need not.", "3",
    field<&SignIn::user_id>{"Id of the account."},
    field<&SignIn::access_token>{"Opaque bearer token."},
    field<&SignIn::token_type>{"Always `Bearer`."},
    field<&SignIn::expires_at>{"When the token ends: ISO 8601 or epoch seconds."},
    field<&SignIn::credentials>{"The login."},
    field<&SignIn::profile>{"The profile, possibly abbreviated."},
    field<&SignIn::is_new_user>{"True when this call made the account."},
    field<&SignIn::success>{"True."});

struct TokenRefresh {
  Secret access_token;
  TokenType token_type;
  AnyTime expires_at;
};
template <>
inline constexpr auto describe<TokenRefresh> = model(
    "A new token for a running session. The client keeps it.", "3",
    field<&TokenRefresh::access_token>{"Opaque bearer token."},
    field<&TokenRefresh::token_type>{"Always `Bearer`."},
    field<&TokenRefresh::expires_at>{"When the token ends: ISO 8601 or epoch seconds."});

struct SignedOut {
  std::string message;
  std::optional<bool> success;
};
template <>
inline constexpr auto describe<SignedOut> = model(
    "The presented token is revoked.", "3",
    field<&SignedOut::message>{"For people."},
    field<&SignedOut::success>{"True."});

struct PasswordResetRequestBody {
  std::string email;
};
template <>
inline constexpr auto describe<PasswordResetRequestBody> = model(
    "Where to send the e-mail with the reset token.", "3",
    field<&PasswordResetRequestBody::email>{"Login address. Nothing tells whether there is an account."});

struct PasswordResetConfirmBody {
  std::string token;
  std::string password;
};
template <>
inline constexpr auto describe<PasswordResetConfirmBody> = model(
    "A new password, against the token from the e-mail.", "3",
    field<&PasswordResetConfirmBody::token>{"Works once, for an hour; a new request voids it."},
    field<&PasswordResetConfirmBody::password>{"At least 8 characters with an upper-case letter, a lower-case letter and a digit."});

struct PasswordUpdated {
  std::string message;
  std::optional<bool> success;
};
template <>
inline constexpr auto describe<PasswordUpdated> = model(
    "The new password is in force; every token of the account is revoked.", "3",
    field<&PasswordUpdated::message>{"For people."},
    field<&PasswordUpdated::success>{"True."});

struct Me {
  Id user_id;
  std::string email;
  std::vector<std::string> roles;
  bool is_verified = false;
  bool is_active = false;
  std::optional<IsoTime> last_login;
};
template <>
inline constexpr auto describe<Me> = model(
    "Who the credential belongs to.", "3",
    field<&Me::user_id>{"Id of the account."},
    field<&Me::email>{"Login address."},
    field<&Me::roles>{"`user`, and `admin` for administrators."},
    field<&Me::is_verified>{"True once the e-mail address is verified."},
    field<&Me::is_active>{"False when the account may not sign in."},
    field<&Me::last_login>{"ISO 8601."});

}  // namespace astral
