/** True when a path of an archive stays inside the folder where it would be opened. */
export function staysInside(path: string): boolean {
  if (path === '' || /[\\\0:]/.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}
