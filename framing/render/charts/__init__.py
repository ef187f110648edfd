"""Charts: each block that is a chart becomes a drawing and the words that say what it shows.

The only room that knows matplotlib.
"""

from framing.render.charts.bars import bars
from framing.render.charts.dots import dots
from framing.render.charts.drawing import Drawing
from framing.render.charts.dumbbell import dumbbell
from framing.render.charts.lollipop import lollipop
from framing.render.charts.strip import strip

__all__ = ["Drawing", "bars", "dots", "dumbbell", "lollipop", "strip"]
