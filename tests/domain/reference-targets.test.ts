import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve, targets } from '../../src/domain/reference-targets.ts';
import type { Reference } from '../../src/domain/references.ts';

const document = targets([
  { anchor: 'preamble', text: 'Вводная часть' },
  { anchor: 'preamble.1', text: '1. Кто заключает договор.' },
  { anchor: 'fees', text: 'Тарифы' },
  { anchor: 'fees.3.1', text: '3.1. Цена.' },
  { anchor: 'fees.3.2', text: '3.2. Скидка.' },
  { anchor: 'prices.3.2', text: '3.2. Надбавка.' },
  { anchor: 's4', text: '4. Оплата' },
  { anchor: 'p4_1', text: 'Заказ — запись о прокате.' },
  { anchor: 'p4.1', text: '4.1. Платят картой:' },
  { anchor: 'p4.1_1', text: '1) Visa;' },
  { anchor: 'p4.1_2', text: 'ә) Mastercard;' },
  { anchor: 'p4.1_2_1', text: '1) любого банка' },
  { anchor: 'p4.1_x2', text: '4.1. Тот же номер.' },
  { anchor: 'p5.1-1', text: '5.1-1. Вставка.' },
  { anchor: 'a1', text: 'Приложение № 1' },
  { anchor: 'a1.1', text: '1. Цены.' },
  { anchor: 'a2', text: 'Приложение № 2' },
  { anchor: 'a2.1', text: '1. Места.' },
  { anchor: 'a2.1_1', text: '1) первое' },
]);

const rows: [meaning: Partial<Reference>, from: string, anchor: string | undefined][] = [
  [{ kind: 'clause', number: '4.1' }, 'p5.1-1', 'p4.1'],
  [{ kind: 'clause', number: '5.1-1' }, 'p4.1', 'p5.1-1'],
  [{ kind: 'clause', number: '4.2' }, 'p4.1', undefined],
  [{ kind: 'section', number: '4' }, 'p4.1', 's4'],
  [{ kind: 'section', number: '1' }, 'a1.1', undefined],
  [{ kind: 'annex', number: '2' }, 'p4.1', 'a2'],
  [{ kind: 'part', number: '1' }, 'p4.1', 'p4.1_1'],
  [{ kind: 'part', number: 'ә', of: '4.1' }, 'a1.1', 'p4.1_2'],
  [{ kind: 'part', number: '3', of: '4.1' }, 'a1.1', undefined],
  // In an annex its own clauses come first.
  [{ kind: 'clause', number: '1' }, 'a2.1_1', 'a2.1'],
  [{ kind: 'clause', number: '1' }, 'a1', 'a1.1'],
  [{ kind: 'clause', number: '4.1' }, 'a1.1', 'p4.1'],
  [{ kind: 'clause', number: '1', annex: '2' }, 'p4.1', 'a2.1'],
  [{ kind: 'clause', number: '1' }, 'preamble_1', 'preamble.1'],
  [{ kind: 'clause', number: '1' }, 'p4.1', undefined],
  [{ kind: 'part', number: '1' }, 'a2.1', 'a2.1_1'],
  // A section without a number in its title: its clause counts if no other has the number.
  [{ kind: 'clause', number: '3.1' }, 'p4.1', 'fees.3.1'],
  [{ kind: 'clause', number: '3.2' }, 'p4.1', undefined],
  [{ kind: 'clause', number: '3.2' }, 'fees.3.1', 'fees.3.2'],
];

test('a reference leads to the clause that a lawyer would open', () => {
  for (const [{ kind = 'clause', number = '', ...rest }, from, anchor] of rows)
    assert.equal(
      resolve({ kind, number, index: 0, length: 0, ...rest }, from, document),
      anchor,
      `${kind} ${number} from ${from}`,
    );
});
