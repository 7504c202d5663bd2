import { fold } from '#platform/i18n'

// CGI, article 278-0 bis, A, 1°, b and c: sweets and chocolate are at 20 %, a bar of dark chocolate or a chocolate of one bite at 5.5 %
const SWEETS =
  /^(?:(?:sachet|boite|ballotin|paquet|bocal) (?:de |d ))?(?:bonbons?|dragees?|sucettes?|caramels?|nougats?|guimauves?|betises?|berlingots?|reglisses?|pates? de fruits?|sucres? d orge|pralines?|chewing gum|babeluttes?)\b/
const CHOCOLATE = /^(?:tablettes? (?:de )?)?chocolats? (?:au lait|blancs?)\b/

/** True for sweets and for chocolate that is not plain, by its name: they are never at a reduced rate. */
export const isConfectionery = (name: string): boolean =>
  SWEETS.test(fold(name)) || CHOCOLATE.test(fold(name))
