-- Who somebody is, what they may do and where; and what an organisation decides for all that lies under it.

-- CreateEnum
CREATE TYPE "role" AS ENUM ('viewer', 'officer', 'editor', 'admin', 'system', 'security', 'audit');

-- CreateEnum
CREATE TYPE "invitation_purpose" AS ENUM ('first-administrator', 'invitation', 'reset');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('province', 'city', 'county', 'bureau', 'section');

-- CreateEnum
CREATE TYPE "password_rules" AS ENUM ('complex', 'plain');

-- AlterTable
ALTER TABLE "charts" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organizations" ADD COLUMN     "kind" "organization_kind" NOT NULL DEFAULT 'bureau',
ADD COLUMN     "level_colors" JSONB,
ADD COLUMN     "level_supervisors" JSONB,
ADD COLUMN     "level_words" JSONB,
ADD COLUMN     "password_rules" "password_rules",
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "display_username" TEXT,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organization_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "purpose" "invitation_purpose" NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_failures" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "login_failures_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "separates_duties" BOOLEAN NOT NULL DEFAULT false,
    "separation_off_proposed_by" UUID,
    "separation_off_proposed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key" ON "users"("username");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE INDEX "role_grants_organization_id_idx" ON "role_grants"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_grants_user_id_role_organization_id_key" ON "role_grants"("user_id", "role", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_grants_once_everywhere" ON "role_grants"("user_id", "role") WHERE (organization_id IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_user_id_idx" ON "invitations"("user_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The three administrators reach the whole installation, every other role an organisation and what lies under it.
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_reach" CHECK (
  (role IN ('system', 'security', 'audit')) = (organization_id IS NULL));

-- Two spellings of one account name would be two people to the log and one to their colleagues.
ALTER TABLE "users" ADD CONSTRAINT "users_username_folded" CHECK (username = lower(username) AND NOT is_blank(username));
ALTER TABLE "users" ADD CONSTRAINT "users_name_not_blank" CHECK (NOT is_blank(name));

-- The first administrator names the account; every other link is for somebody.
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_are_for_somebody" CHECK (
  (purpose = 'first-administrator') = (user_id IS NULL));

ALTER TABLE "login_failures" ADD CONSTRAINT "login_failures_counted" CHECK (failures > 0);

-- Settings are objects by level, or inherited.
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_level_settings_by_level" CHECK (
  coalesce(jsonb_typeof(level_words), 'object') = 'object'
  AND coalesce(jsonb_typeof(level_colors), 'object') = 'object'
  AND coalesce(jsonb_typeof(level_supervisors), 'object') = 'object');

-- One row, there from the beginning.
ALTER TABLE "installation" ADD CONSTRAINT "installation_one_row" CHECK (id = 1);
INSERT INTO "installation" (id) VALUES (1);

-- The organisations a person's roles reach, for the roles that a rule names. Asked inside every statement
-- that reads, so that rights are part of the question and a change of them acts on the next request.
CREATE FUNCTION organizations_reached(reader uuid, by_roles role[]) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE reached(id) AS (
    SELECT g.organization_id FROM role_grants g
    JOIN users u ON u.id = g.user_id AND u.disabled_at IS NULL
    WHERE g.user_id = reader AND g.role = ANY (by_roles) AND g.organization_id IS NOT NULL
    UNION
    SELECT o.id FROM organizations o JOIN reached r ON o.parent_id = r.id
  )
  SELECT id FROM reached
$$;

-- 三员分立: whoever is one of the three administrators is neither another of them nor writes charts.
CREATE FUNCTION duties_collide(person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT count(DISTINCT role) FILTER (WHERE role IN ('system', 'security', 'audit')) > 1
    OR (count(*) FILTER (WHERE role IN ('system', 'security', 'audit')) > 0
        AND count(*) FILTER (WHERE role IN ('editor', 'admin')) > 0)
  FROM role_grants WHERE user_id = person
$$;
CREATE FUNCTION refuse_colliding_duties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Shared with switching the separation on, so that neither passes the other by.
  IF (SELECT separates_duties FROM installation WHERE id = 1 FOR SHARE) AND duties_collide(NEW.user_id) THEN
    RAISE EXCEPTION 'the duties of user % collide', NEW.user_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER duties_stay_separated AFTER INSERT OR UPDATE ON role_grants
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION refuse_colliding_duties();

CREATE FUNCTION guard_separation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.separates_duties AND NOT OLD.separates_duties
    AND EXISTS (SELECT 1 FROM users u WHERE duties_collide(u.id)) THEN
    RAISE EXCEPTION 'somebody still holds duties that collide' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.separates_duties AND NOT NEW.separates_duties AND OLD.separation_off_proposed_by IS NULL THEN
    RAISE EXCEPTION 'nobody has proposed to end the separation' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER separation_takes_two BEFORE UPDATE ON installation
  FOR EACH ROW EXECUTE FUNCTION guard_separation();
