/** Puts a file in a box, as if it had been chosen there. False where this device cannot: it is asked for again. */
export function putIn(box: HTMLInputElement | null, file: Blob, name = 'image.jpg'): boolean {
  if (!box || !('DataTransfer' in window)) return false
  const given = new DataTransfer()
  given.items.add(new File([file], name, { type: file.type }))
  box.files = given.files
  return true
}
