import { type OrganizationDetail, PASSWORD_RULES, VISIBILITIES } from '@lianfang/contracts';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ConflictNotice } from '../../../ui/conflict-notice.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { checkSettings } from '../check-settings.ts';
import { type Inherited, SETTINGS } from '../settings-draft.ts';
import { useDescribeSetting } from '../use-describe-setting.ts';
import { useSettingsDraft } from '../use-settings-draft.ts';
import { Choices } from './choices.tsx';
import { LevelColorsSetting } from './level-colors-setting.tsx';
import { LevelSupervisorsSetting } from './level-supervisors-setting.tsx';
import { LevelWordsSetting } from './level-words-setting.tsx';
import { Setting } from './setting.tsx';
import styles from './settings-form.module.css';

interface SettingsFormProps {
  read: Tagged<OrganizationDetail>;
  inherited: Inherited;
  mayChange: boolean;
  onSaved: (said: string) => Promise<void>;
}

export function SettingsForm({ read, inherited, mayChange, onSaved }: SettingsFormProps) {
  const { organizations, conflict } = useAdministrationTexts();
  const { settings: texts, done } = organizations;
  const { describe, describeDraft } = useDescribeSetting();
  const { draft, saved, wasStale, isChanged, change, save, discard } = useSettingsDraft(read);
  const form = useForm({
    check: () => checkSettings(draft, texts),
    async send() {
      await save();
      await onSaved(done.saved);
    },
  });
  return (
    <section className={styles.settings} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      {!mayChange && <p className={styles.readOnly}>{texts.readOnly}</p>}
      <Form form={form} label={texts.title}>
        {wasStale && (
          <ConflictNotice
            fields={SETTINGS.map((setting) => ({
              name: texts[setting],
              theirs: describeDraft(setting, saved),
              mine: describeDraft(setting, draft),
            }))}
            onTake={discard}
          />
        )}
        <fieldset className={styles.all} disabled={!mayChange}>
          <LevelWordsSetting
            words={draft.levelWords}
            inherited={inherited}
            onChange={(levelWords) => change({ levelWords })}
          />
          <LevelColorsSetting
            colors={draft.levelColors}
            words={draft.levelWords}
            inherited={inherited}
            onChange={(levelColors) => change({ levelColors })}
          />
          <LevelSupervisorsSetting
            supervisors={draft.levelSupervisors}
            inherited={inherited}
            onChange={(levelSupervisors) => change({ levelSupervisors })}
          />
          <fieldset className={styles.plain}>
            <legend>{texts.chartVisibility}</legend>
            <p>{texts.chartVisibilityHint}</p>
            <Choices
              label={texts.chartVisibility}
              values={VISIBILITIES}
              names={texts.visibilities}
              hints={texts.visibilityHints}
              chosen={draft.chartVisibility}
              onChoose={(chartVisibility) => change({ chartVisibility })}
            />
          </fieldset>
          <Setting
            title={texts.passwordRules}
            hint={texts.passwordRulesHint}
            from={inherited.from}
            inherited={
              inherited.settings && describe.passwordRules(inherited.settings.passwordRules)
            }
            isOwn={draft.passwordRules !== null}
            onOwn={(isOwn) =>
              change({
                passwordRules: isOwn ? (inherited.settings?.passwordRules ?? 'complex') : null,
              })
            }
          >
            <Choices
              label={texts.passwordRules}
              values={PASSWORD_RULES}
              names={texts.rules}
              hints={texts.ruleHints}
              chosen={draft.passwordRules ?? 'complex'}
              onChoose={(passwordRules) => change({ passwordRules })}
            />
          </Setting>
        </fieldset>
        {mayChange && (
          <div className={styles.actions} data-changed={isChanged || undefined}>
            <FormActions>
              <SubmitButton>{wasStale ? conflict.keep : texts.save}</SubmitButton>
              {isChanged && <Button onClick={discard}>{texts.discard}</Button>}
              <p role="status" className={styles.unsaved}>
                {isChanged && texts.unsaved}
              </p>
            </FormActions>
          </div>
        )}
      </Form>
    </section>
  );
}
