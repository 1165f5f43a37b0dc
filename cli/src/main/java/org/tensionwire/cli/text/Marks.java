package org.tensionwire.cli.text;

/** How words are marked: by colour on a terminal, else by brackets. */
public enum Marks {
  COLOUR {
    @Override
    String mark(Kind kind, String safe) {
      String code =
          switch (kind) {
            case NAME -> "36";
            case ACT -> "1;31";
            case OTHER -> "2;33";
            case STRONG -> "1";
          };
      return "\u001b[" + code + "m" + safe + "\u001b[0m";
    }
  },
  BRACKETS {
    @Override
    String mark(Kind kind, String safe) {
      return switch (kind) {
        case NAME -> "[" + safe + "]";
        case ACT -> "«" + safe + "»";
        case OTHER -> "‹" + safe + "›";
        case STRONG -> safe;
      };
    }
  };

  /** What is marked: a name, a trigger that tells of an act, one that does not, a heading. */
  enum Kind {
    NAME,
    ACT,
    OTHER,
    STRONG
  }

  /** {@code safe} was made harmless for a terminal before. */
  abstract String mark(Kind kind, String safe);
}
