import { fold } from '#platform/i18n'
import type { Goods } from '../product.ts'

// what was salted, cooked, minced with spices or stuffed is a preparation: the regulations on meat do not speak of it
const PREPARED =
  /\b(jambons?|pates?|terrines?|rillettes?|saucissons?|saucisses?|merguez|chipolatas?|boudins?|andouill\w*|lardons?|bacon|chorizo|farcie?s?|paupiettes?|brochettes?|nuggets|cordons? bleus?|bourguignon|carbonn?ade|confits?|potjevleesch|langue lucullus|(?:poulets?|poules?|canards?) rotie?s?|fume\w*|cuite?s?|marine\w*|oeufs?|plats?)\b/

/** True for meat of a butcher that is sold as it was cut: where the animal lived is asked. */
export const isRawMeat = ({ aisle, name }: Pick<Goods, 'aisle' | 'name'>): boolean =>
  aisle === 'butcher' && !PREPARED.test(fold(name))
