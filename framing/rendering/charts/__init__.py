"""Charts: each block that is a chart becomes a drawing and the words that say what it shows.

The only room that knows matplotlib.
"""

from framing.rendering.charts.bars import bars
from framing.rendering.charts.dots import dots
from framing.rendering.charts.drawing import Drawing, RowMark
from framing.rendering.charts.dumbbell import dumbbell
from framing.rendering.charts.lollipop import lollipop
from framing.rendering.charts.plot import LABEL, chart_scale
from framing.rendering.charts.slope import slope
from framing.rendering.charts.strip import strip

__all__ = [
    "LABEL",
    "Drawing",
    "RowMark",
    "bars",
    "chart_scale",
    "dots",
    "dumbbell",
    "lollipop",
    "slope",
    "strip",
]
