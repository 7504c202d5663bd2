import type { Sender } from '../offline/sending.ts'

/** The script that sends what waits on this device, brought to somebody who is signed in, where something was ever kept or a session is to be closed. */
export async function bringLetters(always = false): Promise<Sender | undefined> {
  const { owner, src } = document.querySelector('main')?.dataset ?? {}
  if (!owner || !src) return undefined
  const isNeeded = always || localStorage.getItem('beffroi-envois') || localStorage.getItem('beffroi-sortie')
  return isNeeded ? import(/* @vite-ignore */ src) : undefined
}
