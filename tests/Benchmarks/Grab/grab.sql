-- What the host sends for a grab, in its order, each statement by itself; the host sends the first with BEGIN and the three inserts together. Values that the host makes are made in the statement; what it reads it uses.
-- Set from outside: members, campaigns, first, period, clients.
\set k :k + 1
\set each :members / :clients
\set member :client_id + :clients * (:k % :each)
\set campaign :first + (:k * 17 + :client_id + :k / :each) % :campaigns
SELECT a.id AS account, a.display_name, a1.role, o.path FROM access_account AS a LEFT JOIN (SELECT a0.organization_id, a0.role, a0.account_id AS account_id0 FROM access_officer_assignment AS a0 WHERE a0.since <= now() AND (a0.until IS NULL OR a0.until > now())) AS a1 ON a.id = a1.account_id0 LEFT JOIN organizations_organization AS o ON a1.organization_id = o.id WHERE a.subject = :subject || :member::text AND a.active \gset
BEGIN;
SELECT p.input AS "Input", p.result AS "Result" FROM platform_idempotency AS p WHERE p.caller_id = :account::uuid AND p.mutation = 'grabCoupon' AND p.key = 'pgbench-' || :first::text || '-' || :client_id::text || '-' || :k::text AND p.caller_kind = 'Person' LIMIT 1;
SELECT m.id AS member_id, m.organization_id AS organization, o.path, m.status = 'Active' AS active, m.verification_status = 'Verified' AS verified, m.employment_form, m.name_masked FROM membership_member AS m INNER JOIN organizations_organization AS o ON m.organization_id = o.id WHERE m.account_id = :account::uuid LIMIT 1 \gset
INSERT INTO benefits_quota_use (campaign_id, member_id, period_start, used) VALUES (('03000000-0000-7000-8000-' || lpad(to_hex(:campaign::int), 12, '0'))::uuid, :member_id::uuid, :period::date, 1) ON CONFLICT (member_id, campaign_id, period_start) DO UPDATE SET used = benefits_quota_use.used + 1 WHERE benefits_quota_use.used < 4;
INSERT INTO benefits_coupon (id, account_id, acquisition, campaign_id, closed_at, code, expires_at, face_value_fen, issued_at, member_id, organization_id, points_paid, redeemed_at, status) VALUES (gen_random_uuid(), :account::uuid, 'Grab', ('03000000-0000-7000-8000-' || lpad(to_hex(:campaign::int), 12, '0'))::uuid, NULL, substr(md5(random()::text), 1, 12), now() + interval '7 days', 200, now(), :member_id::uuid, :organization::uuid, 0, NULL, 'Issued');
INSERT INTO platform_audit (id, at, caller_id, caller_kind, correlation_id, mutation, path, result) VALUES (gen_random_uuid(), now(), :account::uuid, 'Person', md5(random()::text), 'grabCoupon', NULL, 'Q291cG9uOjAxYTIxZjg5YTBjNjdjZjZiMzNhNDMyMWI2NWU3M2Ew');
INSERT INTO platform_idempotency (id, caller_id, caller_kind, input, kept_at, key, mutation, result) VALUES (gen_random_uuid(), :account::uuid, 'Person', '\x3580a2605b92a6b9e8e25e203de59fde0d8b3978adf5dadfcc0def371c8ab861', now(), 'pgbench-' || :first::text || '-' || :client_id::text || '-' || :k::text, 'grabCoupon', '{"result":"01a21f89-a0c6-7cf6-b33a-4321b65e73a0"}');
UPDATE benefits_campaign SET stock_remaining = stock_remaining - 1 WHERE id = ('03000000-0000-7000-8000-' || lpad(to_hex(:campaign::int), 12, '0'))::uuid AND stock_remaining >= 1;
COMMIT;
