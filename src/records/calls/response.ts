/** An answer without a body. */
export const done = (): Response => new Response(null, { status: 204 })

export function json(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', ...headers } })
}
