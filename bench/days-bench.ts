import { globalSetup, globalTeardown, oddestInstants, openBeffroi, unopened } from '#testing'

/** A demo born at each of 400 instants of two years, every page opened by each of its readers. Bar: nothing fails. */
export async function bench([count = '400']: string[]): Promise<void> {
  await globalSetup()
  const broken: string[] = []
  const all = oddestInstants(Number(count))
  for (const [i, at] of all.entries()) {
    broken.push(...(await tried(at)).map((one) => `${at.toISOString()} ${one}`))
    if ((i + 1) % 20 === 0) console.log(`${i + 1} instants, ${broken.length} failures`)
  }
  await globalTeardown()
  for (const one of broken) console.log(one)
  console.log(`${all.length} instants tried, ${broken.length} failures (bar 0)`)
  if (broken.length > 0) process.exitCode = 1
}

async function tried(at: Date): Promise<string[]> {
  try {
    const beffroi = await openBeffroi({ newborn: true, at: at.toISOString() })
    const failed = await unopened(beffroi, { everyReader: true })
    await beffroi.close()
    return [...failed, ...beffroi.surprises.map(String)]
  } catch (cause) {
    return [`seeds: ${String(cause)}`]
  }
}
