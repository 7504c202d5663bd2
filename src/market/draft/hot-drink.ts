import { fold } from '#platform/i18n'

const HOT =
  /^(?:chocolat chaud|cafe (?:chaud|creme|noisette|allonge|a emporter|gourmand)|the (?:chaud|a emporter)|infusion chaude|espresso|expresso|cappuccino|capuccino|latte|boissons? chaudes?)\b/

/** True for a drink that is served hot: it is drunk at once, and no cold keeps it. */
export const isHotDrink = (name: string): boolean => HOT.test(fold(name))
