const minutes: Record<string, string> = { ar: 'د', uk: 'хв' }

/** A time as the pages write it, to the second: '1 min 04'. */
export function timeWords(time_s: number): string {
  const [unit, seconds] = [minutes[document.documentElement.lang] || 'min', time_s % 60]
  return `${Math.floor(time_s / 60)} ${unit} ${seconds < 10 ? '0' : ''}${seconds}`
}
