import { speak, type Ask } from '#platform/web'
import { deviceSentences } from './sentences.ts'

/** What a reader calls a device, 'Chrome sur iPhone ou iPad', in their language. */
export function writeDevice(c: Ask, device: string): string {
  const { browser: unknown, on, either } = speak(c, deviceSentences)
  const [browser = '', system] = device.split(' sur ')
  const name = browser === 'Navigateur' ? unknown : browser
  const [one = '', other] = (system ?? '').split(' ou ')
  return system ? on(name, other ? either(one, other) : one) : name
}
