import type { MyStages } from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import { LIST_MY_STAGES } from './list-my-stages.sql.ts';

export function myStagesRepository({ ask }: Database) {
  return {
    async list(readerId: string): Promise<MyStages> {
      const [row] = await ask<MyStages>(LIST_MY_STAGES, [readerId]);
      return row as MyStages;
    },
  };
}
