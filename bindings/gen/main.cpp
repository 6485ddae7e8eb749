// astral-gen: writes what is derived from the table of operations, or checks that it is up to date.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catalog.hpp"

namespace {

struct Output {
  const char* path;
  std::string (*generate)(const astral::gen::Catalog&);
  astral::gen::Audience audience = astral::gen::Audience::everybody;
};

constexpr Output outputs[] = {{"web/src/generated/api.ts", astral::gen::typescript, astral::gen::Audience::clients},
                              {"web/src/generated/samples.ts", astral::gen::samples, astral::gen::Audience::clients},
                              {"bindings/embind/generated/table.hpp", astral::gen::table},
                              {"web/src/generated/answers.ts", astral::gen::answers},
                              {"docs/openapi.json", astral::gen::openapi},
                              {"docs/api.md", astral::gen::markdown}};

std::string read(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

bool write(const std::filesystem::path& path, const std::string& content) {
  std::filesystem::create_directories(path.parent_path());
  return static_cast<bool>(std::ofstream{path, std::ios::binary} << content);
}

int usage() {
  std::fputs("usage: astral-gen [--check] FOLDER-OF-THE-CHECKOUT\n", stderr);
  return 2;
}

}  // namespace

int main(int count, char** arguments) {
  const bool is_check = count == 3 && std::string_view{arguments[1]} == "--check";
  if (count != 2 && !is_check) return usage();
  const std::filesystem::path root = arguments[count - 1];
  int stale = 0;
  for (const auto& output : outputs) {
    const auto content = output.generate(astral::gen::make_catalog(output.audience));
    if (read(root / output.path) == content) continue;
    if (is_check) {
      std::fprintf(stderr, "%s is stale: run `npm run generate` and commit the result\n", output.path);
      ++stale;
    } else if (!write(root / output.path, content)) {
      std::fprintf(stderr, "cannot write %s\n", output.path);
      return 1;
    } else {
      std::printf("wrote %s\n", output.path);
    }
  }
  return stale == 0 ? 0 : 1;
}
