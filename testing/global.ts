import '../tools/jsx.ts' // node loads this file before `--import`: without the hook, no .tsx below could be read

export const globalSetup = async (): Promise<void> => (await import('./database.ts')).globalSetup()
export const globalTeardown = async (): Promise<void> => (await import('./database.ts')).globalTeardown()
