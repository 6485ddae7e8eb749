#include "model.hpp"

namespace dashboard {

Model::Model() = default;
Model::Model(const Model& other) = default;
Model::Model(Model&& other) noexcept = default;
Model& Model::operator=(const Model& other) = default;
Model& Model::operator=(Model&& other) noexcept = default;
Model::~Model() = default;
bool Model::operator==(const Model& other) const = default;

}  // namespace dashboard
