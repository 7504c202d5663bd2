import { drawings } from '#platform/ui'

export const logoShapes = ['square', 'circle', 'arch', 'house'] as const
export const logoColours = ['meadow', 'brick', 'sea', 'slate', 'lion'] as const
const icons = ['home', 'people', 'basket', 'phone', 'done', 'award', 'calendar', 'pin'] as const
/** Drawings that say something of the trade, ours first; anything else is one or two letters. */
export const logoSigns = ['hands', ...icons] as const

export type LogoIcon = (typeof logoSigns)[number]

/** A logo made of a few choices: a shape, a colour, and a drawing or one or two letters. */
export type Logo = {
  shape: (typeof logoShapes)[number]
  colour: (typeof logoColours)[number]
  sign: string
}

// The colours of the house (platform/ui/css/tokens.css), each with the ink that is read on it: 4.5 to 1 at least.
const inks: Record<Logo['colour'], { ground: string; ink: string }> = {
  meadow: { ground: '#1a5636', ink: '#ffffff' },
  brick: { ground: '#86311f', ink: '#ffffff' },
  sea: { ground: '#0a5066', ink: '#ffffff' },
  slate: { ground: '#2b3b45', ink: '#ffffff' },
  lion: { ground: '#f6c12d', ink: '#1a2228' },
}

const shapes: Record<Logo['shape'], string> = {
  square: '<rect width="120" height="120" rx="6"/>',
  circle: '<circle cx="60" cy="60" r="60"/>',
  arch: '<path d="M0 120V60a60 60 0 0 1 120 0v60z"/>',
  house: '<path d="M60 0 120 46v74H0V46z"/>',
}

/** A house held by two hands: ours. */
const hands = (ink: string, ground: string): string =>
  `<path fill="${ink === '#ffffff' ? inks.lion.ground : ink}" d="M60 8l44 38v8H16v-8z"/><path fill="${ink}" d="M30 60h60v20H30z"/><path fill="${ink}" d="M12 84c12-8 24-6 32 4l16 6 16-6c8-10 20-12 32-4-6 16-20 22-34 18l-14-2-14 2C32 106 18 100 12 84z"/><path fill="${ground}" d="M54 62h12v18H54z"/>`

/** True for a sign that is a drawing, and no letters. */
export const isDrawn = (sign: string): sign is (typeof logoSigns)[number] =>
  logoSigns.some((one) => one === sign)

/** One or two letters or digits, as they are drawn; undefined for anything else. */
export function lettersIn(typed: string): string | undefined {
  const letters = typed.trim().toUpperCase()
  return /^[\p{L}\p{N}]{1,2}$/u.test(letters) ? letters : undefined
}

/** The letters of a logo, for a paper that draws them itself: what turns a paper into a picture may know no font. */
export function lettersOf({
  shape,
  colour,
  sign,
}: Logo): { letters: string; ink: string; down: number } | null {
  const letters = isDrawn(sign) ? undefined : lettersIn(sign)
  return letters ? { letters, ink: inks[colour].ink, down: downIn(shape) / SIDE } : null
}

const SIDE = 120

/** How much lower the middle of a shape is. */
const downIn = (shape: Logo['shape']): number => (shape === 'house' || shape === 'arch' ? 8 : 0)

/** The logo as a picture. Nothing of what was typed enters it but one or two letters. */
export function drawLogo({ shape, colour, sign }: Logo): string {
  const { ground, ink } = inks[colour]
  const down = downIn(shape)
  const drawn = isDrawn(sign) ? drawSign(sign, ink, ground, down) : drawLetters(sign, ink, down)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120"><g fill="${ground}">${shapes[shape]}</g>${drawn}</svg>`
}

function drawSign(sign: (typeof logoSigns)[number], ink: string, ground: string, down: number): string {
  if (sign === 'hands')
    return `<g transform="translate(12 ${10 + down / 2}) scale(0.8)">${hands(ink, ground)}</g>`
  return `<g transform="translate(30 ${30 + down}) scale(2.5)" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${drawings[sign]}</g>`
}

const drawLetters = (sign: string, ink: string, down: number): string =>
  `<text x="60" y="${60 + down}" fill="${ink}" font-family="Besley, Georgia, serif" font-weight="700" font-size="${sign.length > 1 ? 50 : 64}" text-anchor="middle" dominant-baseline="central">${lettersIn(sign) ?? ''}</text>`
