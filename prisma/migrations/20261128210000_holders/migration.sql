-- Behind a wording stands a party, and behind a post whoever holds it: from one day to another, with a reason.

-- CreateEnum
CREATE TYPE "holder_role" AS ENUM ('main', 'deputy');

-- AlterTable
ALTER TABLE "responsible_parties"
  ADD COLUMN "section_id" UUID,
  ADD COLUMN "contact" TEXT,
  ADD COLUMN "initials" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "retired_at" TIMESTAMPTZ(3),
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "former_party_names" (
    "party_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_party_names_pkey" PRIMARY KEY ("party_id","until")
);

-- CreateTable
CREATE TABLE "party_holders" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "party_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "user_id" UUID,
    "role" "holder_role" NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "reason" TEXT NOT NULL,
    "end_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "party_holders_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "party_holders_party_id_idx" ON "party_holders"("party_id");

-- CreateIndex
CREATE INDEX "party_holders_user_id_idx" ON "party_holders"("user_id");

-- CreateIndex
CREATE INDEX "responsible_parties_section_id_idx" ON "responsible_parties"("section_id");

-- CreateIndex
CREATE UNIQUE INDEX "responsible_parties_id_organization_id_key" ON "responsible_parties"("id", "organization_id");

-- AddForeignKey
ALTER TABLE "responsible_parties" ADD CONSTRAINT "responsible_parties_section_id_organization_id_fkey" FOREIGN KEY ("section_id", "organization_id") REFERENCES "responsible_parties"("id", "organization_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "former_party_names" ADD CONSTRAINT "former_party_names_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "responsible_parties"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_holders" ADD CONSTRAINT "party_holders_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "responsible_parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_holders" ADD CONSTRAINT "party_holders_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "responsible_parties"
  ADD CONSTRAINT "responsible_parties_contact_not_blank" CHECK (NOT is_blank(contact)),
  ADD CONSTRAINT "responsible_parties_not_its_own_section" CHECK (section_id <> id);
ALTER TABLE "party_holders"
  ADD CONSTRAINT "party_holders_name_not_blank" CHECK (NOT is_blank(name)),
  ADD CONSTRAINT "party_holders_days_in_order" CHECK (from_day <= to_day);

-- 北京时间 has been UTC+8 without summer time since 1991, and the embedded database knows few names of zones.
CREATE FUNCTION beijing_today() RETURNS date LANGUAGE sql STABLE
  RETURN ((now() AT TIME ZONE 'UTC') + interval '8 hours')::date;

-- A post has one holder a day, and nobody twice at a time, as deputy either. As with assignments, an EXCLUDE needs
-- btree_gist, which the embedded database has not: one writer at a time looks at what the others have left.
CREATE FUNCTION refuse_overlapping_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('party_holders'), hashtext(NEW.party_id::text));
  IF EXISTS (
    SELECT 1 FROM party_holders h
    WHERE h.party_id = NEW.party_id AND h.id <> NEW.id
      AND ((h.role = 'main' AND NEW.role = 'main') OR h.user_id = NEW.user_id OR h.name = NEW.name)
      AND daterange(h.from_day, h.to_day, '[]') && daterange(NEW.from_day, NEW.to_day, '[]')
  ) THEN
    RAISE EXCEPTION 'party % is held already in that period', NEW.party_id USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER holders_never_overlap AFTER INSERT OR UPDATE ON party_holders
  FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_holder();

-- Whoever is retired answers for nothing new. The foreign key makes an assignment and a retirement wait for each other.
CREATE FUNCTION refuse_retired_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM responsible_parties WHERE id = NEW.party_id AND retired_at IS NOT NULL) THEN
    RAISE EXCEPTION 'party % is retired', NEW.party_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER retired_parties_answer_for_nothing_new AFTER INSERT OR UPDATE OF party_id ON stage_assignments
  FOR EACH ROW EXECUTE FUNCTION refuse_retired_party();
