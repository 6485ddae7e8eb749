#include "model.hpp"

#include <utility>

#include "renewed.hpp"

namespace dashboard {

Model::Model() = default;
Model::Model(const Model& other) = default;
Model::Model(Model&& other) noexcept = default;
Model& Model::operator=(const Model& other) { return renewed(*this, Model{other}); }
Model& Model::operator=(Model&& other) noexcept { return renewed(*this, std::move(other)); }
Model::~Model() = default;
bool Model::operator==(const Model& other) const = default;

AccountPart account_part_of(const Model& model) {
  const auto& chosen = model.settings.zone_name;
  return {.language = model.language(), .units = model.settings.units, .zone_name = chosen.empty() ? model.environment.zone.name : chosen};
}

}  // namespace dashboard
