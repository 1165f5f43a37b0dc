/** Rule packs: YAML with line numbers, its checks, and the tries that the tagger walks. */
@NullMarked
package org.tensionwire.enrich.tag.pack;

import org.jspecify.annotations.NullMarked;
