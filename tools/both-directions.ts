import type { Declaration, Plugin, Rule } from 'postcss'

const SIDE = /^(margin|padding|border|inset)-inline(?:-(start|end))?$/

/**
 * A side that begins or ends a line, said for phones that only know left and right: once for pages that are read from the left, once for those
 * read from the right. The build would say it by the names of nineteen languages, twice, in each rule: half a kilobyte of every sheet.
 */
export function bothDirections(): Plugin {
  return {
    postcssPlugin: 'both-directions',
    Once(root) {
      root.walkRules(turn)
    },
  }
}

function turn(rule: Rule): void {
  const sided = rule.nodes.flatMap((one) => (one.type === 'decl' && sidesOf(one).length > 0 ? [one] : []))
  if (sided.length === 0) return
  const left = turned(rule, 'html:not([dir=rtl])')
  const right = turned(rule, 'html[dir=rtl]')
  for (const one of sided) {
    for (const { property, side, value } of sidesOf(one)) {
      left.append(one.clone({ prop: named(property, side === 'start' ? 'left' : 'right'), value }))
      right.append(one.clone({ prop: named(property, side === 'start' ? 'right' : 'left'), value }))
    }
    one.remove()
  }
  rule.after(right).after(left)
  if (rule.nodes.length === 0) rule.remove()
}

function turned(rule: Rule, html: string): Rule {
  return rule.clone({ nodes: [], selectors: rule.selectors.map((one) => `${html} ${one}`) })
}

/** `inset` is the only one whose sides are not named after it. */
const named = (property: string, side: string): string =>
  property === 'inset' ? side : `${property}-${side}`

type Side = { property: string; side: 'start' | 'end'; value: string }

/** `margin-inline: 0 1rem` is two sides, `margin-inline: 0` is left as it is: both are alike. */
function sidesOf({ prop, value }: Declaration): Side[] {
  const [, property, side] = SIDE.exec(prop) ?? []
  if (!property) return []
  if (side === 'start' || side === 'end') return [{ property, side, value }]
  const [start, end, more] = value.split(/\s+(?![^(]*\))/)
  if (!start || !end || more || property === 'border') return []
  return [
    { property, side: 'start', value: start },
    { property, side: 'end', value: end },
  ]
}
