import type { MiddlewareHandler } from 'hono'
import type { Env } from '#platform/web'
import { readOverIn } from '#territory'

/** Which translations somebody has read over, for who reads in another language than French. */
export const findReadOver: MiddlewareHandler<Env> = async (c, next) => {
  const { language, db } = c.var
  if (language !== 'fr') {
    const read = await readOverIn(db, language)
    c.set('readOver', new Set(read.map((one) => `${one.key} ${one.language} ${one.print}`)))
  }
  await next()
}
