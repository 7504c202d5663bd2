/** The store of a launch, as this session may reach it. */
export type Store = {
  get(resource: string, query: Record<string, string>): Promise<Response>
  put(resource: string, query: Record<string, string>, body: string): Promise<Response>
  post(resource: string, body: string): Promise<Response>
}

// What `keepalive` allows to leave with a page that closes.
const KEPT_ALIVE_BYTES = 40_000

/** `token` comes from the fetch URL and goes in each request (cmi5 § 8.2). */
export function openStore(endpoint: string, token: string): Store {
  const base = endpoint.endsWith('/') ? endpoint : `${endpoint}/`
  const ask = (method: string, resource: string, query: Record<string, string>, body?: string) => {
    const search = new URLSearchParams(query).toString()
    return fetch(`${base}${resource}${search ? `?${search}` : ''}`, {
      method,
      headers: {
        authorization: `Basic ${token}`,
        'x-experience-api-version': '1.0.3',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body, keepalive: body.length < KEPT_ALIVE_BYTES }),
      credentials: 'omit',
      cache: 'no-store',
    })
  }
  return {
    get: (resource, query) => ask('GET', resource, query),
    put: (resource, query, body) => ask('PUT', resource, query, body),
    post: (resource, body) => ask('POST', resource, {}, body),
  }
}
