const alone: { where: RegExp; why: string }[] = [
  { where: /^app\/imports\//, why: 'they add a kind of list to those that the program knows' },
  {
    where: /^platform\/ui\/(?:build|floor\/floor)\./,
    why: 'they call the builder, which says in the environment that this is production',
  },
  {
    where: /^src\/records\//,
    why: 'the place of a statement never steps back in a process: after a file whose clock was ahead, one would wait for its own',
  },
]

/** Whether this test file changes what a process holds, or suffers from it: it has a process for itself. */
export const isAlone = (file: string): boolean => alone.some(({ where }) => where.test(file))
