/** What an editor writes of one action. */
export type Article = {
  id: string
  editionId: string
  actionId: string
  town: string
  title: string
  chapo: string
  body: string
  revision: number
}
