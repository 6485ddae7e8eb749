#include "core/entry/blame.hpp"

#include <optional>

#include "core/texts/entry.hpp"
#include "core/texts/sign_in.hpp"

namespace dashboard::entry {
namespace {

/// What the server's codes mean to the person, and under which field that stands; nothing for below the form.
struct Refusal {
  std::string_view code;
  std::optional<Field> field;
  Text text;
};
constexpr std::array refusals{
    Refusal{"EMAIL_TAKEN", Field::email, texts::entry::email_taken},
    Refusal{"WEAK_PASSWORD", Field::password, texts::entry::password_weak},
    Refusal{"INVALID_TOKEN", std::nullopt, texts::entry::code_unusable},
    Refusal{"EMAIL_MISMATCH", std::nullopt, texts::entry::invited_other},
    Refusal{"INVITATION_NOT_USABLE", std::nullopt, texts::entry::invitation_unusable},
    Refusal{"INVITATION_NOT_FOUND", std::nullopt, texts::entry::invitation_unusable},
    Refusal{"MEMBER_OF_OTHER_ORGANIZATION", std::nullopt, texts::entry::has_other_club},
    Refusal{"ORGANIZATION_EXISTS", std::nullopt, texts::entry::has_other_club},
};

/// Fields by their names in the API.
struct FieldName {
  std::string_view name;
  Field field;
  Text text;
};
constexpr std::array field_names{
    FieldName{"email", Field::email, texts::sign_in::email_refused},
    FieldName{"password", Field::password, texts::sign_in::password_refused},
    FieldName{"display_name", Field::name, texts::entry::name_refused},
    FieldName{"name", Field::club, texts::entry::name_refused},
};

/// What a kind of problem means on one form and not on others.
Text text_for(const Form& form, ProblemKind kind) {
  const bool signs_in = std::holds_alternative<SignIn>(form);
  switch (kind) {
    case ProblemKind::session_ended: return signs_in ? texts::sign_in::wrong : Text{};
    case ProblemKind::forbidden: return signs_in ? texts::sign_in::inactive : Text{};
    case ProblemKind::busy: return signs_in ? texts::sign_in::too_often : texts::entry::too_many_letters;
    default: return {};
  }
}

}  // namespace

Faults faults_of(const Form& form, const Problem& problem, Language language) {
  Faults faults;
  for (const auto& refusal : refusals) {
    if (refusal.code != problem.code) continue;
    if (refusal.field) {
      faults.of(*refusal.field) = refusal.text;
    } else {
      faults.about_all = refusal.text.in(language);
    }
    return faults;
  }
  for (const auto& known : field_names) {
    if (problem.kind != ProblemKind::refused || known.name != problem.field) continue;
    faults.of(known.field) = known.text;
    return faults;
  }
  const auto text = text_for(form, problem.kind);
  faults.about_all = !text.is_empty()                       ? std::string{text.in(language)}
                     : problem.kind == ProblemKind::refused ? advice_on(problem, language)
                                                            : sentence_on(problem, language);
  return faults;
}

}  // namespace dashboard::entry
