package org.tensionwire.enrich.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.tensionwire.enrich.clean.Block.Kind;

/** Of the blocks under a story's root, those that belong to the story. */
final class Selection {
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(the post .{0,300} (appeared )?first (appeared )?(on|at) .{0,100}|advertisement|advertising|sponsored|story continues( below)?|article continues.*"
              + "|read (more|also|next|full).{0,160}|see also.{0,160}|also read.{0,160}|related( (articles?|stories|content|links|coverage))?:?.{0,40}"
              + "|more (on|from) .{0,80}|share( this.{0,60})?|follow us.{0,120}|sign up.{0,160}|subscribe.{0,160}"
              + "|click here.{0,160}|watch( now|:).{0,120}|photos?:? .{0,60}|image (credit|source|caption).{0,120}"
              + "|(©|copyright|\\(c\\)) .{0,200}|all rights reserved.{0,80}|loading.{0,10}|comments?( \\(\\d+\\))?|\\d+ comments?"
              + "|tags?:.{0,200}|topics:.{0,200}|filed under.{0,200}|posted (in|on|by).{0,120}|(last )?updated:? .{0,60}|published:? .{0,60}"
              + "|print|email|facebook|twitter|whatsapp|reddit|linkedin|pinterest|copy link|save|back to top|skip (to|ad).{0,40}"
              + "|to .{0,40}click here.{0,40}|.{0,30}min(ute)? read)[.…»>]*");

  private Selection() {}

  static List<Block> of(List<Block> blocks, Element root, String title) {
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (StoryRoot.isWithin(block.owner(), root) && belongs(block, title)) {
        kept.add(block);
      }
    }
    dropDanglingHeadings(kept);
    return kept;
  }

  /** Of a fragment, everything but furniture. */
  static List<Block> whole(List<Block> blocks) {
    List<Block> kept = new ArrayList<>(blocks);
    kept.removeIf(block -> FURNITURE.matcher(block.text()).matches());
    return kept;
  }

  private static boolean belongs(Block block, String title) {
    if (block.kind() == Kind.CAPTION) {
      return true;
    }
    if (block.text().length() <= 220 && FURNITURE.matcher(block.text()).matches()) {
      return false;
    }
    double links = block.linkShare();
    return switch (block.kind()) {
      case HEADING -> links < 0.6 && !block.text().equalsIgnoreCase(title);
      case ITEM, CELL -> links < 0.6;
      default ->
          (links < 0.8 || block.text().length() > 300) && !block.text().equalsIgnoreCase(title);
    };
  }

  /** A heading with nothing under it was the heading of something left out. */
  private static void dropDanglingHeadings(List<Block> blocks) {
    boolean follows = false;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Kind kind = blocks.get(i).kind();
      if (kind == Kind.HEADING && !follows) {
        blocks.remove(i);
      } else if (kind != Kind.CAPTION) {
        follows |= kind != Kind.HEADING;
      }
    }
  }
}
