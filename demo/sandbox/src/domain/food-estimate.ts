import { createRandom, type Random } from "../random.ts";

/**
 * contract 11 with 18: the sandbox has no eyes. It draws a meal from the bytes of the image, so that the same photo is always the
 * same meal, and keeps the arithmetic of a real answer: the items add up, and the energy is that of the nutrients.
 */
export interface FoodEstimate {
  food_name: string;
  calories: number;
  protein: number;
  carbs: number;
  fat: number;
  fiber: number;
  items: { name: string; calories: number; estimated_portion: string }[];
  confidence: "high" | "medium" | "low";
}

interface Food {
  name: string;
  portion: string;
  /** Grams in one portion. */
  protein: number;
  carbs: number;
  fat: number;
  fiber: number;
}

const MAINS: readonly Food[] = [
  { name: "Chicken", portion: "150 g", protein: 41, carbs: 0, fat: 6, fiber: 0 },
  { name: "Salmon", portion: "150 g", protein: 33, carbs: 0, fat: 19, fiber: 0 },
  { name: "Tofu", portion: "200 g", protein: 24, carbs: 6, fat: 13, fiber: 2 },
  { name: "Beef", portion: "150 g", protein: 39, carbs: 0, fat: 21, fiber: 0 },
  { name: "Lentil", portion: "1 bowl", protein: 18, carbs: 40, fat: 1, fiber: 16 },
  { name: "Egg", portion: "2 pieces", protein: 13, carbs: 1, fat: 10, fiber: 0 },
];

const SIDES: readonly Food[] = [
  { name: "rice", portion: "1 bowl", protein: 5, carbs: 68, fat: 1, fiber: 1 },
  { name: "noodles", portion: "1 bowl", protein: 9, carbs: 58, fat: 3, fiber: 3 },
  { name: "salad", portion: "1 plate", protein: 3, carbs: 11, fat: 9, fiber: 4 },
  { name: "potatoes", portion: "250 g", protein: 5, carbs: 43, fat: 1, fiber: 5 },
  { name: "sandwich", portion: "2 slices", protein: 7, carbs: 30, fat: 4, fiber: 3 },
];

/** Smaller than this is an icon or a test pattern, no photo of a meal. */
const MIN_PHOTO_BYTES = 64;
const NOT_FOOD_CHANCE = 0.1;

export function estimateFood(bytes: Uint8Array, digest: string): FoodEstimate {
  const random = createRandom(`food/${digest}`);
  if (bytes.length < MIN_PHOTO_BYTES || random.chance(NOT_FOOD_CHANCE)) return NOT_FOOD;
  const main = scaled(random.pick(MAINS), random);
  const side = scaled(random.pick(SIDES), random);
  const parts = [main, side];
  const sum = (pick: (food: Food) => number) => parts.reduce((total, food) => total + pick(food), 0);
  const name = `${main.name} ${side.name}`;
  return {
    food_name: name,
    calories: parts.reduce((total, food) => total + caloriesOf(food), 0),
    protein: sum(({ protein }) => protein),
    carbs: sum(({ carbs }) => carbs),
    fat: sum(({ fat }) => fat),
    fiber: sum(({ fiber }) => fiber),
    items: parts.map((food) => ({
      name: food.name[0]!.toUpperCase() + food.name.slice(1),
      calories: caloriesOf(food),
      estimated_portion: food.portion,
    })),
    confidence: random.pick(["high", "medium", "medium", "low"] as const),
  };
}

const NOT_FOOD: FoodEstimate = {
  food_name: "Not food", calories: 0, protein: 0, carbs: 0, fat: 0, fiber: 0, items: [], confidence: "high",
};

/** Portions differ by a quarter either way. */
function scaled(food: Food, random: Random): Food {
  const factor = random.between(0.75, 1.25);
  const grams = (value: number) => Math.round(value * factor);
  return { ...food, protein: grams(food.protein), carbs: grams(food.carbs), fat: grams(food.fat), fiber: grams(food.fiber) };
}

/** 4 kcal a gram of protein and carbohydrate, 9 of fat. */
function caloriesOf({ protein, carbs, fat }: Food): number {
  return 4 * protein + 4 * carbs + 9 * fat;
}
