import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

async function dayInArabic(id: 'yanis' | 'nadege' | 'claire') {
  const reader = await beffroi.as(id)
  await reader.post('/langue', { language: 'ar', to: '/' })
  const { text } = await reader.get('/')
  assert.match(text, /<html lang="ar" dir="rtl">/)
  return text.match(/<(?:li class="panel|section class="stack")[^>]*>/g) ?? []
}

const inFrench = (tags: readonly string[]) =>
  tags.filter((tag) => tag.includes('lang="fr" dir="auto"')).length

describe('Somebody’s day, read in another language', () => {
  for (const id of ['yanis', 'nadege'] as const)
    test(`says each card to ${id} in that language`, async () => {
      const tags = await dayInArabic(id)
      assert.ok(tags.filter((tag) => tag.startsWith('<li')).length >= 4)
      assert.equal(inFrench(tags), 0)
    })

  test('says to who trains that their half-days and their desk’s cards are in French', async () => {
    const tags = await dayInArabic('claire')
    const cards = tags.filter((tag) => tag.startsWith('<li'))
    assert.ok(cards.length >= 4)
    assert.equal(inFrench(cards), cards.length)
    assert.equal(inFrench(tags), cards.length + 1)
  })
})
