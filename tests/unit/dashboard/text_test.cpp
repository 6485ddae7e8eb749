#include "core/text.hpp"

#include "catch_amalgamated.hpp"

namespace dashboard::text_test {

TEST_CASE("text: folding drops case and accents of Latin letters") {
  CHECK(fold("Müller") == "muller");
  CHECK(fold("ŁÓDŹ Şahin") == "lodz sahin");
  CHECK(fold("Þórsdóttir") == "torsdottir");
}

TEST_CASE("text: folding leaves other scripts and broken bytes alone") {
  CHECK(fold("黃冠宇") == "黃冠宇");
  CHECK(fold("a\xFF"
             "b") ==
        "a\xFF"
        "b");
}

TEST_CASE("text: initials are those of the first and the last name") {
  CHECK(initials_of("Ana María Díaz") == "AD");
  CHECK(initials_of("alex") == "A");
  CHECK(initials_of("王小明") == "王");
  CHECK(initials_of("").empty());
}

TEST_CASE("text: blank strings and edges are recognised") {
  CHECK(is_blank(" \t\n"));
  CHECK_FALSE(is_blank(" a "));
  CHECK(trimmed("  a b ") == "a b");
}

}  // namespace dashboard::text_test
