import { BlockList, isIP } from 'node:net'

/** Ranges that lead inside: this machine, its network, what is not one machine, and the v6 forms that hide a v4 (IANA, RFC 6890). */
const [inside4, inside6] = [new BlockList(), new BlockList()] // apart: one list reads a v4 as the v6 that hides it
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside4.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inside6.addSubnet(net, prefix, 'ipv6')

/** True for an address of IP that anybody on the internet may have: nothing of ours answers there. */
export function isOutside(address: string): boolean {
  if (isIP(address) === 4) return !inside4.check(address, 'ipv4')
  return isIP(address) === 6 && !inside6.check(address, 'ipv6')
}

/** The name or the address in a URL, without the brackets of v6. */
export const hostIn = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')
