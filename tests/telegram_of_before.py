"""The tables of Telegram as they were before a database could serve several bots, with a person in them."""

TABLES = """
CREATE TABLE telegram_update (id BIGINT NOT NULL PRIMARY KEY, chat_id BIGINT NOT NULL, body TEXT NOT NULL,
  at VARCHAR(40) NOT NULL, attempts INTEGER NOT NULL, handled_at VARCHAR(40));
CREATE INDEX telegram_update_waiting ON telegram_update (handled_at, chat_id, id);
CREATE TABLE telegram_chat (id BIGINT NOT NULL PRIMARY KEY, person_id VARCHAR(255) NOT NULL, sent_seq BIGINT NOT NULL,
  unreachable VARCHAR(40), held_by VARCHAR(100), held_until VARCHAR(40), tries INTEGER NOT NULL,
  made_at VARCHAR(40) NOT NULL);
CREATE INDEX ix_telegram_chat_person_id ON telegram_chat (person_id);
CREATE TABLE telegram_message (chat_id BIGINT NOT NULL, message_id BIGINT NOT NULL, person_id VARCHAR(255) NOT NULL,
  seq BIGINT NOT NULL, part INTEGER NOT NULL, keyboard VARCHAR(10) NOT NULL, shown TEXT NOT NULL,
  PRIMARY KEY (chat_id, message_id));
CREATE INDEX ix_telegram_message_person_id ON telegram_message (person_id);
INSERT INTO telegram_update VALUES (9, 7, '{{}}', '2026-03-02T09:00:00.000000+00:00', 0, '2026-03-02T09:00:01+00:00');
INSERT INTO telegram_chat VALUES (7, '{person}', 5, NULL, NULL, NULL, 0, '2026-03-02T09:00:00.000000+00:00');
INSERT INTO telegram_message VALUES (7, 3, '{person}', 5, 0, '', '[]');
"""


def telegram_of_before(person: str) -> str:
    """The statements that make them."""
    return TABLES.format(person=person)
