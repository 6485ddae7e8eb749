#include "core/csv.hpp"

#include "catch_amalgamated.hpp"
#include "core/roster_csv.hpp"
#include "samples.hpp"

namespace dashboard::csv_test {

TEST_CASE("csv: cells are quoted where they must be") {
  CHECK(csv_cell("plain") == "plain");
  CHECK(csv_cell("").empty());
  CHECK(csv_cell("a, b") == "\"a, b\"");
  CHECK(csv_cell("say \"hi\"") == "\"say \"\"hi\"\"\"");
  CHECK(csv_cell("two\nlines") == "\"two\nlines\"");
}

TEST_CASE("csv: what a spreadsheet would run as a formula is made a text, a number stays one") {
  CHECK(csv_cell("=HYPERLINK(\"x\")") == "\"'=HYPERLINK(\"\"x\"\")\"");
  CHECK(csv_cell("@marathon") == "'@marathon");
  CHECK(csv_cell("+cmd") == "'+cmd");
  CHECK(csv_cell("-1+1") == "'-1+1");
  CHECK(csv_cell("\t=1") == "'\t=1");
  CHECK(csv_cell("-12.7") == "-12.7");
  CHECK(csv_cell("+3") == "+3");
}

TEST_CASE("csv: lines end as RFC 4180 says, and the file begins with a byte order mark") {
  Csv csv;
  csv.row(std::vector<std::string>{"a", "b,c"});
  csv.row(std::vector<std::string>{"", "1"});
  CHECK(csv.text() ==
        "\xEF\xBB\xBF"
        "a,\"b,c\"\r\n,1\r\n");
}

TEST_CASE("csv: the roster is written as it is shown, without hidden columns, in the person's units") {
  auto model = samples::with_roster(samples::rows(6));
  model = update(model, roster::HeaderClicked{RosterColumn::name}).model;
  for (const auto column :
       {RosterColumn::plan, RosterColumn::coach, RosterColumn::attention, RosterColumn::labels, RosterColumn::last_activity})
    model = update(model, roster::ColumnToggled{column}).model;
  const auto text = roster_csv(samples::session(model).roster, UnitSystem::metric, {}, Language::english);
  CHECK(
      text.starts_with("\xEF\xBB\xBF"
                       "Athlete,E-mail,This week (km),Load,HRV (ms),Recovery\r\n"
                       "Athlete 0,athlete0@club.example,0,0,40,0\r\n"
                       "Athlete 1,athlete1@club.example,1,,,1\r\n"));
  CHECK(roster_csv(samples::session(model).roster, UnitSystem::imperial, {}, Language::english).find("This week (mi)") !=
        std::string::npos);
}

TEST_CASE("csv: times sort, signals and labels share a cell") {
  const auto model = samples::with_roster(samples::rows(2));
  const auto text = roster_csv(samples::session(model).roster, UnitSystem::metric, {}, Language::english);
  CHECK(text.find("2026-04-22 08:00") != std::string::npos);
  CHECK(text.find("\"'@marathon, @injury-watch\"") != std::string::npos);
  CHECK(text.find("HRV -16.7 %") != std::string::npos);
}

}  // namespace dashboard::csv_test
