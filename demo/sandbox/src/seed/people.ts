import { folded } from "../collections.ts";
import type { Random } from "../random.ts";
import { PLACE_NAMES, type PlaceName } from "./places.ts";

export interface Person {
  firstName: string;
  lastName: string;
  /** As the club knows them; family name first where that is the custom. */
  displayName: string;
  /** The part of the e-mail address before the @. */
  mailName: string;
  place: PlaceName;
}

/** The first forty members, so that the demo always shows the same faces. */
const MEMBERS: readonly (readonly [first: string, last: string, place: PlaceName, display?: string, mail?: string])[] = [
  ["Alex", "Runner", "taipei", undefined, "alex"],
  ["志明", "陳", "taipei", "陳志明", "chen.zhiming"],
  ["雅婷", "林", "taipei", "林雅婷", "lin.yating"],
  ["Zoë", "van der Berg", "london", undefined, "zoe"],
  ["Søren", "Ødegård", "london"],
  ["さくら", "田中", "tokyo", "田中さくら", "tanaka.sakura"],
  ["健太", "鈴木", "tokyo", "鈴木健太", "suzuki.kenta"],
  ["Wanjirũ", "Kamau", "nairobi"],
  ["Kipchirchir", "Rotich", "nairobi"],
  ["João", "Guimarães", "saoPaulo"],
  ["Luísa", "Araújo", "lisbon"],
  ["Björk", "Þórsdóttir", "reykjavik", undefined, "bjork.thorsdottir"],
  ["Ananya", "Mukherjee", "kolkata"],
  ["Arjun", "Sen", "kolkata"],
  ["Maya", "Kowalczyk", "boulder"],
  ["Mateusz", "Wójcik", "london"],
  ["怡君", "張", "taipei", "張怡君", "chang.yichun"],
  ["冠宇", "黃", "taipei", "黃冠宇", "huang.guanyu"],
  ["Chloé", "Lefèvre", "lisbon"],
  ["Nguyễn", "Thị Hồng", "taipei", "Nguyễn Thị Hồng", "hong.nguyen"],
  ["Aroha", "Tāwhiri", "auckland"],
  ["Liam", "O’Sullivan", "auckland"],
  ["Dmytro", "Шевченко", "lisbon", undefined, "dmytro"],
  ["Ελένη", "Παπαδοπούλου", "london", undefined, "eleni"],
  ["Amir", "Haddad", "boulder"],
  ["Grace", "Thompson", "boulder"],
  ["Noah", "Fischer", "boulder"],
  ["Jun-ho", "Park", "tokyo", "박준호", "park.junho"],
  ["Seo-yeon", "Kim", "tokyo", "김서연", "kim.seoyeon"],
  ["Ignacio", "Muñoz", "saoPaulo"],
  ["Camila", "Peña", "saoPaulo"],
  ["Fatima", "El Amrani", "lisbon"],
  ["Oluwaseun", "Adéyẹmí", "london", undefined, "seun"],
  ["Priya", "Ramanathan", "kolkata"],
  ["Štěpán", "Dvořák", "london"],
  ["Ayşe", "Yıldız", "lisbon"],
  ["Hana", "Nováková", "reykjavik"],
  ["柏翰", "吳", "taipei", "吳柏翰", "wu.bohan"],
  ["Emma", "Lindqvist", "reykjavik"],
  ["Tane", "Parata", "auckland"],
];

/** The member of that number. Beyond the known ones, names are drawn from the same lists. */
export function personAt(index: number, random: Random): Person {
  const known = MEMBERS[index];
  if (known) return person(...known);
  const [firstName] = random.pick(MEMBERS);
  const [, lastName] = random.pick(MEMBERS);
  return person(firstName, lastName, random.pick(PLACE_NAMES), undefined, `member${index + 1}`);
}

function person(firstName: string, lastName: string, place: PlaceName, display?: string, mail?: string): Person {
  const mailName = mail ?? `${asciiOf(firstName)}.${asciiOf(lastName)}`;
  return { firstName, lastName, place, displayName: display ?? `${firstName} ${lastName}`, mailName };
}

const UNFOLDABLE: Readonly<Record<string, string>> = { ø: "o", þ: "th", ı: "i", ł: "l" };

function asciiOf(name: string): string {
  return folded(name)
    .replace(/[øþıł]/g, (letter) => UNFOLDABLE[letter]!)
    .replace(/[^a-z0-9]/g, "");
}
