import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http'

/** A rush: so many customers at once. */
export const BUYERS = 64
const agent = new Agent({ keepAlive: true, maxSockets: BUYERS })

export type Client = ReturnType<typeof newClient>

/** A browser that keeps its cookies, on an address of its own. */
export function newClient(base: string, address: string) {
  const cookies = new Map<string, string>()
  const headers = () => ({
    'x-forwarded-for': address,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const send = (path: string, fields: Record<string, string>) =>
    httpAsk(
      base + path,
      'POST',
      { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams(fields).toString(),
      cookies,
    )
  return {
    get: async (path: string) => (await httpAsk(base + path, 'GET', headers(), '', cookies)).text,
    follow: async (path: string) => (await httpAsk(base + path, 'GET', headers(), '', cookies)).location,
    send,
    /** Sends a form and gives the address it leads to. */
    post: async (path: string, fields: Record<string, string>) => {
      const answer = await send(path, fields)
      if (!answer.location) throw new Error(`POST ${path}: ${answer.status} ${answer.text.slice(0, 2000)}`)
      return answer.location
    },
  }
}

type Answer = { status: number; text: string; location: string | undefined }

function httpAsk(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: string,
  cookies: Map<string, string>,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const hear = (response: IncomingMessage) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', fail)
      response.on('end', () => {
        for (const line of response.headers['set-cookie'] ?? []) keep(cookies, line)
        const { statusCode: status = 0, headers: told } = response
        done({ status, text: Buffer.concat(parts).toString(), location: told.location })
      })
    }
    const asked = request(url, { agent, method, headers }, hear)
    asked.on('error', (cause) =>
      isStale(asked, cause) ? done(httpAsk(url, method, headers, body, cookies)) : fail(cause),
    )
    asked.end(body)
  })
}

/** A kept connection that the server had just closed: browsers ask again on another one. */
export const isStale = ({ reusedSocket }: ClientRequest, cause: NodeJS.ErrnoException): boolean =>
  reusedSocket && cause.code === 'ECONNRESET'

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split('; ')
  const [name = '', value = ''] = pair.split('=')
  if (line.includes('Max-Age=0')) cookies.delete(name)
  else cookies.set(name, value)
}

export const closeBuyers = (): void => agent.destroy()
