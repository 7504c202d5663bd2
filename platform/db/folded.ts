import { sql, type Sql } from './sql.ts'

/** A text of a query as `fold` of `#platform/i18n` writes what is looked for: neither case nor accents count, and what joins two words is a space. */
export const folded = (text: Sql): Sql =>
  sql`translate(lower(${text}), 'àâäáãåçéèêëîïíìôöóòõùûüúÿñ''’-', 'aaaaaaceeeeiiiiooooouuuuyn   ')`
