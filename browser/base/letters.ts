type Letters = typeof import('../letters.ts')

/** The script that sends what waits on this device, brought only where something was ever kept, for somebody who is signed in. */
export async function bringLetters(): Promise<Letters | undefined> {
  const { owner, src } = document.querySelector('main')?.dataset ?? {}
  const isNeeded =
    owner && src && (localStorage.getItem('beffroi-envois') || localStorage.getItem('beffroi-sortie'))
  return isNeeded ? import(/* @vite-ignore */ src) : undefined
}
