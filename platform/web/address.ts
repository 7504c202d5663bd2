import { randomUUID } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import type { Ask } from './ask.ts'

/** The front proxies that the operator named, whose word on who asks is believed: 'a.b.c.d', 'a.b.c.0/24', '::1', one by one. */
export function readProxies(named: string): BlockList | undefined {
  const proxies = new BlockList()
  for (const one of named.split(',').map((text) => text.trim())) {
    const [address = '', bits] = one.split('/')
    const family = isIP(address)
    const most = family === 6 ? 128 : 32
    if (family === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)))
      return undefined
    const kind = family === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) proxies.addAddress(address, kind)
    else proxies.addSubnet(address, Number(bits), kind)
  }
  return proxies
}

/**
 * The address of who asks: the socket's, unless it is a proxy that the operator named (`BEFFROI_PROXY`); then the last one of
 * `X-Forwarded-For` that is no such proxy. What anybody else writes there is not read.
 */
export function addressOf(c: Ask): string {
  const socket = socketOf(c)
  if (!isProxy(c, socket)) return socket
  const said = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => plain(one.trim()))
  return said.findLast((one) => isIP(one) !== 0 && !isProxy(c, one)) ?? socket
}

/** The network of who asks, for limits of tries: whoever has a line holds a /64 of IPv6 at least (RFC 6177), and one IPv4. */
export function networkOf(c: Ask): string {
  const address = addressOf(c)
  if (isIP(address) !== 6) return address
  const [left = [], right = []] = address
    .replace(/%.*$/, '')
    .split('::')
    .map((half) => half.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const first = [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
  return `${first.join(':')}::/64`
}

const REQUEST_ID = /^[\w.:-]{8,64}$/

/** The id of a request: the one that a proxy named by the operator gave it (`X-Request-Id`), else one of ours. */
export function requestIdOf(c: Ask): string {
  const given = c.req.header('x-request-id')
  return given && REQUEST_ID.test(given) && isProxy(c, socketOf(c)) ? given : randomUUID()
}

function socketOf(c: Ask): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return plain(incoming?.socket?.remoteAddress ?? 'local')
}

const isProxy = (c: Ask, address: string): boolean =>
  isIP(address) !== 0 &&
  c.var.ground.site.proxies?.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') === true

/** '::ffff:127.0.0.1' is 127.0.0.1: what a server that listens on both families says of an IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
