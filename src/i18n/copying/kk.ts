import type { CopyingStrings } from './ru.ts';

const kk: CopyingStrings = {
  selected: 'Көшіру мүмкін болмады: мәтін белгіленді, оны өзіңіз көшіріп алыңыз.',
};
export default kk;
