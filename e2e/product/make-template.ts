import { migrate, startEmbeddedDatabase } from '@lianfang/db';

/** Makes a data folder with an empty database of this release. */
const [dataFolder] = process.argv.slice(2);
if (!dataFolder) throw new Error('Which data folder?');
const embedded = await startEmbeddedDatabase(dataFolder);
await migrate(embedded.url);
await embedded.stop();
