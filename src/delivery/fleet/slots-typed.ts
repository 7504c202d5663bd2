import { typo } from '#platform/i18n'
import type { Typed } from '#platform/web'
import { readClock } from './clock-field.ts'
import type { Slot } from '../hub.ts'

/** Slots as they are typed, one field a day of the week: "10:00-12:00, 14h-16h". Each field that is wrong has its sentence. */
export function readSlots(typed: Typed): { value: Slot[]; errors: Record<string, string> } {
  const value: Slot[] = []
  const errors: Record<string, string> = {}
  for (let weekday = 1; weekday <= 7; weekday++) {
    const name = `slots${weekday}`
    const parts = String(typed[name] ?? '')
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean)
    for (const part of parts) {
      const slot = readSlot(part, weekday)
      if (!slot) errors[name] = typo(`« ${part.slice(0, 20)} » n’est pas un créneau. Exemple : 10:00-12:00`)
      else if (value.some((one) => one.weekday === weekday && one.from === slot.from))
        errors[name] = 'Deux créneaux commencent à la même heure.'
      else value.push(slot)
    }
  }
  return { value, errors }
}

function readSlot(part: string, weekday: number): Slot | undefined {
  const [from, to, more] = part.split(/\s*(?:-|–|à)\s*/).map(readClock)
  return from && to && from < to && more === undefined ? { weekday, from, to } : undefined
}
