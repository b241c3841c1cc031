/** Says which piece of two sections of a different structure has no counterpart, at the place where it is missing. */
import type { Finding } from '../domain/finding.ts';
import type { Twins } from '../tree/pairs.ts';
import { pieceName, type Piece } from '../tree/pieces.ts';
import type { Tree } from '../tree/tree.ts';
import { alignPieces, type AlignedPieces } from '../tree/twin-alignment.ts';

/** How many characters of a piece a message quotes. */
const quoted = 40;

const beginning = ({ text }: Piece) =>
  `«${text.length > quoted ? `${text.slice(0, quoted).trimEnd()}…` : text}»`.replaceAll('\n', ' ');

const shape = ({ kind, cells }: Piece) => `${kind} ${cells}`;

/** Which of the two files the finding is told in, and the run of pieces that it is about. */
type Fault = 'lost source' | 'extra twin' | 'lost twin' | 'other kind';

function faultOf({ source, twin, isTwinKnown }: AlignedPieces): Fault | undefined {
  if (!source) return isTwinKnown ? 'lost source' : 'extra twin';
  if (!twin) return 'lost twin';
  return shape(source) === shape(twin) ? undefined : 'other kind';
}

/** Findings for two sections whose pieces do not pair; what is missing one after the other is one finding. */
export function missingPieces(tree: Tree, both: Twins): Finding[] {
  const aligned = alignPieces(tree, both);
  const faults = aligned.map(faultOf);
  const [sourcePath, twinPath] = [both.source.path, both.twin.path];
  /** The piece of a file that stands at or behind a place, or the last one. */
  const next = (side: 'source' | 'twin', from: number) =>
    aligned.slice(from).find((each) => each[side])?.[side] ?? aligned.findLast((each) => each[side])?.[side];
  const at = (path: string, piece: Piece | undefined) => ({
    path,
    line: piece?.line ?? 1,
    column: piece?.column,
  });

  return aligned.flatMap(({ source, twin, isSourceKnown, isTwinKnown }, i): Finding[] => {
    const fault = faults[i];
    if (fault === undefined || (fault !== 'other kind' && faults[i - 1] === fault)) return [];
    const count = faults.slice(i).findIndex((each) => each !== fault);
    const run = count < 0 ? aligned.length - i : count;
    const more = run > 1 ? ` и ещё ${run - 1} за ним` : '';
    const before = (piece: Piece | undefined, side: 'source' | 'twin') =>
      aligned.slice(i).some((each) => each[side])
        ? `перед этим местом (${pieceName(piece)})`
        : 'в конце текста';
    if (fault === 'other kind' && source && twin) {
      // Whichever of the two is not as it was recorded has been changed.
      const inSource = isTwinKnown && !isSourceKnown;
      const [here, there, other] = inSource ? [source, twin, twinPath] : [twin, source, sourcePath];
      return [
        {
          ...at(inSource ? sourcePath : twinPath, here),
          message: `здесь ${pieceName(here)}, а в ${other}:${there.line} на этом месте — ${pieceName(there)}`,
          remedy:
            'Сделайте их одинаковыми: в обоих файлах это абзац, строка списка, заголовок или строка таблицы.',
        },
      ];
    }
    if (fault === 'lost source' && twin) {
      const place = next('source', i);
      return [
        {
          ...at(sourcePath, place),
          message: `${before(place, 'source')} не хватает текста: в ${twinPath}:${twin.line} стоит перевод ${beginning(twin)}${more}, а самого пункта здесь нет`,
          remedy: 'Верните его сюда из истории файла или удалите и перевод.',
        },
      ];
    }
    if (fault === 'lost twin' && source) {
      const place = next('twin', i + run);
      return [
        {
          ...at(twinPath, place),
          message: `${before(place, 'twin')} не хватает перевода: в ${sourcePath}:${source.line} есть ${pieceName(source)} ${beginning(source)}${more}, а здесь его нет`,
          remedy: 'Переведите его сюда или удалите и там.',
        },
      ];
    }
    return twin
      ? [
          {
            ...at(twinPath, twin),
            message: `лишнее: ${pieceName(twin)} ${beginning(twin)}${more}, в ${sourcePath} такого нет`,
            remedy: 'Удалите отсюда или внесите и туда. В обоих файлах их число и порядок одинаковы.',
          },
        ]
      : [];
  });
}
