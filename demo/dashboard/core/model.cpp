#include "model.hpp"

#include <memory>
#include <utility>

namespace dashboard {

Model::Model() = default;
Model::Model(const Model& other) = default;
Model::Model(Model&& other) noexcept = default;
// By members all of them would be compiled once more; a move cannot fail, so that anew is as good.
Model& Model::operator=(const Model& other) { return *this = Model{other}; }
Model& Model::operator=(Model&& other) noexcept {
  if (this == &other) return *this;
  std::destroy_at(this);
  return *std::construct_at(this, std::move(other));
}
Model::~Model() = default;
bool Model::operator==(const Model& other) const = default;

AccountPart account_part_of(const Model& model) {
  const auto& chosen = model.settings.zone_name;
  return {.language = model.language(), .units = model.settings.units, .zone_name = chosen.empty() ? model.environment.zone.name : chosen};
}

}  // namespace dashboard
